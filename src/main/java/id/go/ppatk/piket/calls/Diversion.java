package id.go.ppatk.piket.calls;

/**
 * Why a caller was sent to another channel of help, and to which. Clause 5.c.vii.
 *
 * @param channel the channel
 * @param why the reason
 */
public record Diversion(Channel channel, Why why) {

	/** The other channels of help. */
	public enum Channel {

		EMAIL_PIC, MAILING_LIST, APLIKASI_PLB, SURAT, DATANG_LANGSUNG;

		/** The message that holds the channel's name. */
		public String messageKey() {
			return "channel." + name();
		}

	}

	/** Why the telephone does not serve the question. */
	public enum Why {

		/** Confidential: nothing of what was said is kept. */
		RAHASIA,
		/** The officer has no authority to answer; what was asked is kept. */
		DI_LUAR_KEWENANGAN;

		/** The message that holds the reason. */
		public String messageKey() {
			return "diversion." + name();
		}

	}

	/** Whether nothing of what was said may be kept. */
	public boolean confidential() {
		return this.why == Why.RAHASIA;
	}

}
