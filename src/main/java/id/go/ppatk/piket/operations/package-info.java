/**
 * What keeps the application in service: whether a call can be saved, what is measured,
 * and what is put by for the day on which all is lost.
 */
@ApplicationModule(allowedDependencies = {})
package id.go.ppatk.piket.operations;

import org.springframework.modulith.ApplicationModule;
