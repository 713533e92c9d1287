package id.go.ppatk.piket.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on a raw socket that behaves as real ones sometimes do.
 */
final class OddSmtpServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Oddity oddity;

	private final List<String> messageIds = new CopyOnWriteArrayList<>();

	/** What is odd about it. */
	enum Oddity {

		/** It refuses the address for good. */
		REFUSES_ADDRESS,
		/** It refuses what was sent for good. */
		REFUSES_CONTENT,
		/** It asks to try later. */
		BUSY,
		/** It says hello and nothing more. */
		SLOW,
		/** It goes away after it has read the letter. */
		DIES_AFTER_DATA

	}

	OddSmtpServer(Oddity oddity) {
		this.oddity = oddity;
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::serve, "smtp-" + oddity);
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** The Message-IDs of the letters that it read. */
	List<String> messageIds() {
		return this.messageIds;
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// the client or the test has gone
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
		say(client, "220 aneh ESMTP");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String command = line.toUpperCase();
			if (this.oddity == Oddity.SLOW) {
				continue;
			}
			if (command.startsWith("RCPT") && this.oddity == Oddity.REFUSES_ADDRESS) {
				say(client, "550 5.1.1 Kotak surat tidak dikenal");
			}
			else if (command.startsWith("MAIL") && this.oddity == Oddity.BUSY) {
				say(client, "451 4.3.2 Coba lagi nanti");
			}
			else if (command.startsWith("DATA")) {
				say(client, "354 silakan");
				readLetter(in);
				if (this.oddity == Oddity.DIES_AFTER_DATA) {
					return;
				}
				say(client, "554 5.6.0 Isi ditolak");
			}
			else if (command.startsWith("QUIT")) {
				say(client, "221 sampai jumpa");
				return;
			}
			else {
				say(client, "250 baik");
			}
		}
	}

	private void readLetter(BufferedReader in) throws IOException {
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			if (line.startsWith("Message-ID: ")) {
				this.messageIds.add(line.substring("Message-ID: ".length()));
			}
		}
	}

	private static void say(Socket client, String line) throws IOException {
		OutputStream out = client.getOutputStream();
		out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
