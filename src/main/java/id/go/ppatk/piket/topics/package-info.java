/**
 * The topics that callers ask about, a dated tree.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "staff" })
package id.go.ppatk.piket.topics;

import org.springframework.modulith.ApplicationModule;
