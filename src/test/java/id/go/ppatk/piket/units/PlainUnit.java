package id.go.ppatk.piket.units;

/**
 * A {@link Unit} of a test without a database.
 */
public class PlainUnit extends Unit {

	private final String code;

	private final String name;

	public PlainUnit(String code, String name) {
		this.code = code;
		this.name = name;
	}

	@Override
	public String getCode() {
		return this.code;
	}

	@Override
	public String getName() {
		return this.name;
	}

}
