/**
 * The sample people and sample work of demo mode, made by legal moves.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "knowledge", "roster", "calls",
		"handoffs", "recaps" })
package id.go.ppatk.piket.sample;

import org.springframework.modulith.ApplicationModule;
