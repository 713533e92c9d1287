/**
 * What changes after a roster was handed in: absences, replacements and exchanges, their
 * pages and rules.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "duties" })
package id.go.ppatk.piket.changes;

import org.springframework.modulith.ApplicationModule;
