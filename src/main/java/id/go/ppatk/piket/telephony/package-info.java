/**
 * What the telephone exchange tells, with which token it says so: which calls ring, how
 * they were answered, and who called in vain.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff" })
package id.go.ppatk.piket.telephony;

import org.springframework.modulith.ApplicationModule;
