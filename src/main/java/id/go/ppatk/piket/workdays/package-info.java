/**
 * The WIB clock, holidays, dated service policies and the calendar of service days.
 */
@ApplicationModule(allowedDependencies = { "web", "units" })
package id.go.ppatk.piket.workdays;

import org.springframework.modulith.ApplicationModule;
