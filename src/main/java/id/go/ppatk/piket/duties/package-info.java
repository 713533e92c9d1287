/**
 * Who serves which telephone when: the rosters as they stand, what became of them, who
 * covers what and what nobody covers.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff" })
package id.go.ppatk.piket.duties;

import org.springframework.modulith.ApplicationModule;
