package id.go.ppatk.piket.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * A request that brings a form occupies a thread until all of it has come, however
 * slowly. So nobody has more than a few of them on the way at once, and all together
 * leave threads for those who only read.
 */
class SlowBodies extends ValveBase {

	/** As many as one browser sends at once, several times over. */
	static final int OF_ONE = 16;

	private final FailurePage page;

	private final String session;

	private final int ofAll;

	private final AtomicInteger all = new AtomicInteger();

	private final Map<String, Integer> ofEach = new ConcurrentHashMap<>();

	SlowBodies(FailurePage page, String session, int threads) {
		super(true);
		this.page = page;
		this.session = session;
		this.ofAll = threads * 5 / 8;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
			getNext().invoke(request, response);
			return;
		}
		String sender = sender(request);
		boolean fits = this.all.incrementAndGet() <= this.ofAll;
		fits &= this.ofEach.merge(sender, 1, Integer::sum) <= OF_ONE;
		try {
			if (!fits) {
				refuse(request, response);
			}
			else {
				getNext().invoke(request, response);
			}
		}
		finally {
			this.all.decrementAndGet();
			this.ofEach.computeIfPresent(sender, (who, many) -> (many > 1) ? many - 1 : null);
		}
	}

	/** One session is one sender; who has none is known by the address alone. */
	private String sender(Request request) {
		Cookie session = WebUtils.getCookie(request, this.session);
		return (session != null) ? session.getValue() : request.getRemoteAddr();
	}

	/** The rest of what comes is not waited for. */
	private void refuse(Request request, Response response) throws IOException {
		this.page.send(Failure.BUSY, response.getResponse());
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.finishResponse();
		request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
	}

}
