/**
 * A call from its ring to its row: picked up, taken, connected, written down once,
 * corrected, and who may do so.
 */
@ApplicationModule(allowedDependencies = { "web", "workdays", "staff", "topics", "telephony", "duties", "knowledge",
		"calls", "handoffs" })
package id.go.ppatk.piket.intake;

import org.springframework.modulith.ApplicationModule;
