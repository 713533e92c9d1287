/**
 * The one screen on which an officer takes, writes down and finishes a call.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony",
		"duties", "knowledge", "calls", "handoffs", "intake" })
package id.go.ppatk.piket.desk;

import org.springframework.modulith.ApplicationModule;
