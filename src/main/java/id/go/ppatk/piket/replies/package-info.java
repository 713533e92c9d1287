/**
 * Reads the mailbox and takes what was replied to a letter about a hand-off.
 */
@ApplicationModule(allowedDependencies = { "staff", "handoffs", "notices" })
package id.go.ppatk.piket.replies;

import org.springframework.modulith.ApplicationModule;
