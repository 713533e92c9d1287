/**
 * The units (direktorat and Operator) that serve the telephone or receive what is handed
 * on, each as it is from a date on; room and agency.
 */
@ApplicationModule(allowedDependencies = "web")
package id.go.ppatk.piket.units;

import org.springframework.modulith.ApplicationModule;
