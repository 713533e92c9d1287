/**
 * The people, their roles, how they sign in and how they are administered.
 */
@ApplicationModule(allowedDependencies = { "web", "documents", "units", "workdays" })
package id.go.ppatk.piket.staff;

import org.springframework.modulith.ApplicationModule;
