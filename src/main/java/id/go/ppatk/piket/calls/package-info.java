/**
 * The calls, their numbers and contacts, and the sheet of a duty that holds them.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony" })
package id.go.ppatk.piket.calls;

import org.springframework.modulith.ApplicationModule;
