/**
 * The units (direktorat and Operator) that serve the telephone or receive what is handed
 * on.
 */
@ApplicationModule(allowedDependencies = "web")
package id.go.ppatk.piket.units;

import org.springframework.modulith.ApplicationModule;
