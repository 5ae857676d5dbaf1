package web;

import java.io.File;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.startup.HostConfig;
import org.apache.catalina.startup.Tomcat;

/** Deploys one web application again and again, and says whether the last one could go. */
public final class WebServer {

  private static final String NAME = "/prices";
  private static final int COLLECTIONS_AT_MOST = 100;

  private final Host host;
  private final HostConfig config = new HostConfig();

  private WebServer(Host host) {
    this.host = host;
    host.setAutoDeploy(false);
    host.setDeployOnStartup(false);
    host.addLifecycleListener(config);
  }

  /** Takes a folder, the application's archive and how often it is deployed. */
  public static void main(String[] arguments) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(arguments[0]);
    tomcat.getHost().setAppBase("webapps");
    WebServer server = new WebServer(tomcat.getHost());
    tomcat.start();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      WeakReference<ClassLoader> loader = server.deployAndUndeploy(Paths.get(arguments[1]));
      System.out.println("collected " + isCollected(loader));
    }
    System.out.println("done");
    while (System.in.read() >= 0) {
      // Only the end counts.
    }
    tomcat.stop();
  }

  private WeakReference<ClassLoader> deployAndUndeploy(Path archive) throws Exception {
    Path target = host.getAppBaseFile().toPath().resolve("prices.war");
    Files.createDirectories(target.getParent());
    Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
    config.check(NAME);
    Context context = (Context) host.findChild(NAME);
    WeakReference<ClassLoader> loader =
        new WeakReference<ClassLoader>(context.getLoader().getClassLoader());
    Files.delete(target);
    config.check(NAME);
    System.out.println("deployed " + (host.findChild(NAME) != null));
    System.out.println("unpacked " + new File(host.getAppBaseFile(), "prices").exists());
    return loader;
  }

  private static boolean isCollected(WeakReference<ClassLoader> loader) throws Exception {
    for (int i = 0; i < COLLECTIONS_AT_MOST && loader.get() != null; i++) {
      System.gc();
      System.runFinalization();
      synchronized (loader) {
        loader.wait(20);
      }
    }
    return loader.get() == null;
  }
}
