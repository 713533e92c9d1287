/**
 * The layout, navigation, error pages and Indonesian formats that every page shares.
 */
@ApplicationModule(allowedDependencies = {})
package id.go.ppatk.piket.web;

import org.springframework.modulith.ApplicationModule;
