package id.go.ppatk.piket.notices;

/**
 * An address among the settings is none, or is missing; the start stops.
 */
class WrongMailSetting extends RuntimeException {

	private final String setting;

	WrongMailSetting(String setting) {
		super(setting);
		this.setting = setting;
	}

	String getSetting() {
		return this.setting;
	}

}
