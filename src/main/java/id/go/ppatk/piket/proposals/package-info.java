/**
 * Names that the application proposes, the wishes it heeds and how even the duties are.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "duties", "roster" })
package id.go.ppatk.piket.proposals;

import org.springframework.modulith.ApplicationModule;
