package id.go.ppatk.piket.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.valves.RemoteIpValve;

/**
 * Whose word is taken for where a request came from and whether it came by https: that of
 * the proxies that were named, each by its address. Anybody else could say anything.
 */
final class TrustedProxies {

	static final String PROTOCOL = "X-Forwarded-Proto";

	private TrustedProxies() {
	}

	static RemoteIpValve valve(List<String> addresses) {
		RemoteIpValve valve = new RemoteIpValve();
		valve.setInternalProxies(
				addresses.stream().map(String::strip).map(Pattern::quote).collect(Collectors.joining("|")));
		valve.setProtocolHeader(PROTOCOL);
		return valve;
	}

}
