/**
 * Forms of Lampiran 1 that were filled in outside the application and come back.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony",
		"duties", "calls", "recaps" })
package id.go.ppatk.piket.imports;

import org.springframework.modulith.ApplicationModule;
