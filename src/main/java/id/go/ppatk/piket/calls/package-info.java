/**
 * The calls, their numbers and contacts, and the sheet of a duty that holds them.
 */
@Cleaned
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony" })
package id.go.ppatk.piket.calls;

import id.go.ppatk.piket.web.Cleaned;

import org.springframework.modulith.ApplicationModule;
