/**
 * The evaluation of the trial: any period against another, and the report that is made of
 * it.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony",
		"duties", "proposals", "calls", "handoffs", "recaps" })
package id.go.ppatk.piket.evaluation;

import org.springframework.modulith.ApplicationModule;
