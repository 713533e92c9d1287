/**
 * The one search over all that a person may see; what is found there the other modules
 * say.
 */
@ApplicationModule(allowedDependencies = "web")
package id.go.ppatk.piket.search;

import org.springframework.modulith.ApplicationModule;
