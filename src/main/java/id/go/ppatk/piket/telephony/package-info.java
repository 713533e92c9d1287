/**
 * What the telephone exchange tells: which calls ring, with which token it says so.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "staff" })
package id.go.ppatk.piket.telephony;

import org.springframework.modulith.ApplicationModule;
