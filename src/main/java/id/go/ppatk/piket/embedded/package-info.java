/**
 * The PostgreSQL that runs inside the application when no database is configured, and
 * what keeps the application from the one it has.
 */
@ApplicationModule(allowedDependencies = {})
package id.go.ppatk.piket.embedded;

import org.springframework.modulith.ApplicationModule;
