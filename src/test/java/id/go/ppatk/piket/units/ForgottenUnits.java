package id.go.ppatk.piket.units;

import org.springframework.context.ApplicationContext;

/**
 * Units and office are kept in memory: a test of another module that changes them lets
 * them be read again once their rows are put back.
 */
public final class ForgottenUnits {

	private ForgottenUnits() {
	}

	public static void in(ApplicationContext application) {
		application.getBean(Directory.class).readAgain();
	}

}
