/**
 * What cannot be answered on the telephone: to whom it was handed, until when, and what
 * became of it.
 */
@ApplicationModule(
		allowedDependencies = { "web", "units", "workdays", "staff", "topics", "telephony", "duties", "calls" })
package id.go.ppatk.piket.handoffs;

import org.springframework.modulith.ApplicationModule;
