/**
 * The one screen on which an officer takes, writes down and finishes a call.
 */
@Cleaned
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "topics", "telephony",
		"duties", "knowledge", "calls", "handoffs", "intake" })
package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.web.Cleaned;

import org.springframework.modulith.ApplicationModule;
