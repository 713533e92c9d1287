/**
 * The sample people and sample work of demo mode, made by legal moves.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "topics", "telephony", "duties",
		"knowledge", "changes", "calls", "handoffs", "recaps" })
package id.go.ppatk.piket.sample;

import org.springframework.modulith.ApplicationModule;
