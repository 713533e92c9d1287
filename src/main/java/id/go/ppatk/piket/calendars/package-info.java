/**
 * The duties of a person as a calendar feed and file.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "duties" })
package id.go.ppatk.piket.calendars;

import org.springframework.modulith.ApplicationModule;
