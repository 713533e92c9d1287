/**
 * Letters that tell people what happened and what is due, the outbox they leave from, and
 * who wants which.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays", "staff", "duties", "roster",
		"calls", "handoffs", "recaps", "periods" })
package id.go.ppatk.piket.notices;

import org.springframework.modulith.ApplicationModule;
