/**
 * Lampiran 1 of each duty and the weekly recap, as pages and workbooks.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "duties",
		"calls", "handoffs" })
package id.go.ppatk.piket.recaps;

import org.springframework.modulith.ApplicationModule;
