/**
 * Topics, FAQ articles and the scripts that are spoken on the telephone.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff", "topics" })
package id.go.ppatk.piket.knowledge;

import org.springframework.modulith.ApplicationModule;
