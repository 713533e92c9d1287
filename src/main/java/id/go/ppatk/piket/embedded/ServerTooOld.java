package id.go.ppatk.piket.embedded;

/**
 * The PostgreSQL that was named is older than the application needs.
 */
class ServerTooOld extends RuntimeException {

	private final int version;

	ServerTooOld(int version) {
		super("PostgreSQL " + version);
		this.version = version;
	}

	int getVersion() {
		return this.version;
	}

}
