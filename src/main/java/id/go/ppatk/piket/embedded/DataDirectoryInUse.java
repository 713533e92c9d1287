package id.go.ppatk.piket.embedded;

import java.nio.file.Path;

/**
 * Another application uses the data directory.
 */
class DataDirectoryInUse extends RuntimeException {

	private final Path directory;

	DataDirectoryInUse(Path directory) {
		super("in use: " + directory);
		this.directory = directory;
	}

	Path getDirectory() {
		return this.directory;
	}

}
