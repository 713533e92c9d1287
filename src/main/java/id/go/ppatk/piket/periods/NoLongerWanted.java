package id.go.ppatk.piket.periods;

/**
 * Ends the work on an export that was stopped, or that somebody else works on by now.
 */
public class NoLongerWanted extends RuntimeException {

	private static final long serialVersionUID = 1;

	NoLongerWanted() {
		super("the export is no longer wanted");
	}

}
