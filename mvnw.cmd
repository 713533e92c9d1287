@echo off
rem Runs Maven: the one on the PATH, otherwise Apache Maven as fetched and checked by .mvn\wrapper\FetchMaven.java.
rem Needs a JDK and nothing else.
setlocal
where mvn >nul 2>nul
if not errorlevel 1 (
	call mvn %*
	exit /b
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>nul
if errorlevel 1 (
	echo mvnw: no JDK found; install JDK 17 or newer, or set JAVA_HOME. 1>&2
	exit /b 1
)
for /f "usebackq delims=" %%m in (`""%java%" "%~dp0.mvn\wrapper\FetchMaven.java""`) do set "maven=%%m"
if not defined maven exit /b 1
call "%maven%\bin\mvn.cmd" %*
exit /b
