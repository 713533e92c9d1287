/**
 * What cannot be answered on the telephone: to whom it was handed, until when, and what
 * became of it.
 */
@ApplicationModule(
		allowedDependencies = { "web", "documents", "units", "workdays", "staff", "knowledge", "roster", "calls" })
package id.go.ppatk.piket.handoffs;

import org.springframework.modulith.ApplicationModule;
