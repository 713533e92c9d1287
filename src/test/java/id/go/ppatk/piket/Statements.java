package id.go.ppatk.piket;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The statements that are sent to the database over JDBC, whoever sends them: JPA,
 * {@code JdbcClient}, the HTTP session. It stands in front of the pool of every test that
 * starts a context, so that a page that grows with its rows is seen. What another thread
 * sends meanwhile, such as the units that are read again every half minute, is not the
 * act's.
 */
public final class Statements implements BeanPostProcessor {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	/** The thread whose statements are counted now, or {@code null}. */
	private volatile @Nullable Thread counted;

	Statements() {
	}

	/** How many the act needs once its first time is over. */
	public long of(Runnable act) {
		return sent(act).size();
	}

	/** The statements that the act sends once its first time is over. */
	public List<String> sent(Runnable act) {
		act.run();
		this.sent.clear();
		this.counted = Thread.currentThread();
		try {
			act.run();
		}
		finally {
			this.counted = null;
		}
		return List.copyOf(this.sent);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (!(bean instanceof DataSource)) {
			return bean;
		}
		ProxyFactory factory = new ProxyFactory(bean);
		factory.setProxyTargetClass(true);
		factory.addAdvice((MethodInterceptor) (call) -> {
			Object result = call.proceed();
			return (result instanceof Connection connection) ? counted(connection) : result;
		});
		return factory.getProxy();
	}

	private Connection counted(Connection connection) {
		return proxy(Connection.class, connection, (method, arguments) -> {
			Object result = method.invoke(connection, arguments);
			if (result instanceof CallableStatement statement) {
				return counted(CallableStatement.class, statement, (String) arguments[0]);
			}
			if (result instanceof PreparedStatement statement) {
				return counted(PreparedStatement.class, statement, (String) arguments[0]);
			}
			return (result instanceof Statement statement) ? counted(Statement.class, statement, null) : result;
		});
	}

	private <T extends Statement> T counted(Class<T> type, T statement, @Nullable String prepared) {
		return proxy(type, statement, (method, arguments) -> {
			if (Thread.currentThread() == this.counted && method.getName().startsWith("execute")) {
				this.sent.add((prepared != null) ? prepared : (arguments != null) ? (String) arguments[0] : "batch");
			}
			return method.invoke(statement, arguments);
		});
	}

	private static <T> T proxy(Class<T> type, T target, Invocation invocation) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				try {
					return invocation.of(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private interface Invocation {

		Object of(Method method, Object[] arguments) throws ReflectiveOperationException;

	}

}
