/**
 * The recap of a week, a month or any period, as a page and as workbooks.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony",
		"duties", "calls", "handoffs", "recaps" })
package id.go.ppatk.piket.periods;

import org.springframework.modulith.ApplicationModule;
