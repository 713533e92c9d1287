package id.go.ppatk.piket.units;

import org.springframework.stereotype.Component;

/**
 * Room and agency as they are named now. Templates reach it as {@code @offices}.
 */
@Component
public class Offices {

	private final Directory directory;

	Offices(Directory directory) {
		this.directory = directory;
	}

	public Office now() {
		return this.directory.office();
	}

}
