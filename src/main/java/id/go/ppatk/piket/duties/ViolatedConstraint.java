package id.go.ppatk.piket.duties;

import org.postgresql.util.PSQLException;

/**
 * The name of the database's constraint behind a failure. Exclusion constraints are named
 * by the driver's exception only.
 */
public final class ViolatedConstraint {

	private ViolatedConstraint() {
	}

	/** The constraint's name, empty where the failure is none of a constraint. */
	public static String in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException answer && answer.getServerErrorMessage() != null
					&& answer.getServerErrorMessage().getConstraint() != null) {
				return answer.getServerErrorMessage().getConstraint();
			}
		}
		return "";
	}

}
