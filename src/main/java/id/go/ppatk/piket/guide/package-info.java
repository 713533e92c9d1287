/**
 * The guide: how each task is done, by role, as a chapter each; what a first visit shows,
 * and a sheet to print for the room.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "knowledge" })
package id.go.ppatk.piket.guide;

import org.springframework.modulith.ApplicationModule;
