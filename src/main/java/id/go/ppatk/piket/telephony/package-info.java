/**
 * What the telephone exchange tells, with which token it says so: which calls ring, how
 * they were answered, and who called in vain; and the signals by which open desks hear at
 * once that the calls which wait have changed.
 */
@ApplicationModule(allowedDependencies = { "web", "units", "workdays", "staff" })
package id.go.ppatk.piket.telephony;

import org.springframework.modulith.ApplicationModule;
