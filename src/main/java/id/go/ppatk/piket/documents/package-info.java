/**
 * What every workbook shares: styles, page set-up and text that can never be a formula.
 */
@ApplicationModule(allowedDependencies = { "web" })
package id.go.ppatk.piket.documents;

import org.springframework.modulith.ApplicationModule;
