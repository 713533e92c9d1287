import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Prints the directory of an Apache Maven; fetches it first, checks its SHA-512 and unpacks it, when it is not there
 * yet. Run by mvnw from its source, so that a JDK is all it takes.
 */
class FetchMaven {

	private static final String VERSION = "3.9.14";

	private static final String SHA_512 = "d50af8ab5e6005b46a07f0ce9d3719e67cfdf898da988a84871304cd59fb1af0fef2f99dea709e6e66f21f732f905979b5c2dce6b6860406f60a70e84d9cf0b8";

	private static final String ARCHIVE = "https://archive.apache.org/dist/maven/maven-3/";

	private static final int BLOCK = 512;

	public static void main(String[] arguments) throws Exception {
		Map<String, String> environment = System.getenv();
		Path home = Path.of(Optional.ofNullable(environment.get("MAVEN_USER_HOME"))
			.orElse(System.getProperty("user.home") + "/.m2"), "wrapper", "dists");
		Path maven = home.resolve("apache-maven-" + VERSION);
		if (Files.notExists(maven)) {
			String base = environment.getOrDefault("MVNW_REPOURL", ARCHIVE);
			fetch(URI.create(base + VERSION + "/binaries/apache-maven-" + VERSION + "-bin.tar.gz"), home, maven);
		}
		System.out.println(maven);
	}

	private static void fetch(URI address, Path home, Path maven) throws Exception {
		System.err.println("mvnw: fetching " + address);
		Files.createDirectories(home);
		Path archive = Files.createTempFile(home, "maven", ".tar.gz");
		archive.toFile().deleteOnExit();
		try {
			HttpResponse<Path> answer = HttpClient.newBuilder()
				.followRedirects(HttpClient.Redirect.NORMAL)
				.build()
				.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(archive));
			if (answer.statusCode() != 200) {
				stop("the server answered " + answer.statusCode());
			}
			String digest = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive)));
			if (!digest.equals(SHA_512)) {
				stop("its SHA-512 is not the expected one; nothing was unpacked");
			}
			Path unpacked = Files.createTempDirectory(home, "maven");
			unpack(archive, unpacked);
			try {
				Files.move(unpacked.resolve("apache-maven-" + VERSION), maven, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (FileAlreadyExistsException ex) {
				// Another run was quicker.
			}
			Files.deleteIfExists(unpacked);
		}
		catch (IOException ex) {
			stop(ex.getClass().getSimpleName() + " " + Optional.ofNullable(ex.getMessage()).orElse(""));
		}
	}

	private static void stop(String why) {
		System.err.println("mvnw: Apache Maven could not be fetched: " + why.strip() + ". Install Maven 3.8 or newer, or try again.");
		System.exit(1);
	}

	/** Files and directories of a tar archive; Maven's has no links and no long names beyond "prefix". */
	private static void unpack(Path archive, Path target) throws IOException {
		try (InputStream in = Files.newInputStream(archive);
				DataInputStream tar = new DataInputStream(new GZIPInputStream(in))) {
			byte[] header = new byte[BLOCK];
			while (true) {
				tar.readFully(header);
				if (header[0] == 0) {
					return;
				}
				String prefix = text(header, 345, 155);
				String name = (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
				int mode = Integer.parseInt(text(header, 100, 8).strip(), 8);
				int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
				Path file = target.resolve(name).normalize();
				if (!file.startsWith(target)) {
					throw new IOException("a path leads outside: " + name);
				}
				byte[] content = tar.readNBytes(size);
				tar.readNBytes((BLOCK - size % BLOCK) % BLOCK);
				if (header[156] == '5') {
					Files.createDirectories(file);
				}
				else if (header[156] == '0' || header[156] == 0) {
					Files.createDirectories(file.getParent());
					Files.write(file, content);
					file.toFile().setExecutable((mode & 0100) != 0);
				}
			}
		}
	}

	private static String text(byte[] header, int from, int length) {
		String text = new String(header, from, length, StandardCharsets.UTF_8);
		int end = text.indexOf('\0');
		return (end < 0) ? text : text.substring(0, end);
	}

}
