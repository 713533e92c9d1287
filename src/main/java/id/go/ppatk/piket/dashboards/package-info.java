/**
 * The first pages: what stands, what is late and what waits.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "telephony", "duties", "knowledge",
		"calls", "handoffs", "recaps" })
package id.go.ppatk.piket.dashboards;

import org.springframework.modulith.ApplicationModule;
