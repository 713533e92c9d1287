/**
 * The PostgreSQL that runs inside the application when no database is configured.
 */
@ApplicationModule(allowedDependencies = {})
package id.go.ppatk.piket.embedded;

import org.springframework.modulith.ApplicationModule;
