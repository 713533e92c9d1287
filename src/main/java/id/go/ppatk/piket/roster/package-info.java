/**
 * Who is on duty: the week roster of each unit, its duties and who covers what.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "duties" })
package id.go.ppatk.piket.roster;

import org.springframework.modulith.ApplicationModule;
