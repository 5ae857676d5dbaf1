package io.collectoragent.runtime.resources;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A line of the mount table. Immutable.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/fstab.5.html">fstab(5)</a>
 */
final class Mount {

  private static final Set<String> TYPES_WITHOUT_A_DEVICE =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "overlay",
                  "aufs",
                  "zfs",
                  "btrfs",
                  "nfs",
                  "nfs4",
                  "cifs",
                  "smb3",
                  "ceph",
                  "fuse.glusterfs",
                  "lustre",
                  "9p",
                  "virtiofs")));

  private final String device;
  private final String point;
  private final String type;

  private Mount(String device, String point, String type) {
    this.device = device;
    this.point = point;
    this.type = type;
  }

  /** Null where the line is none. */
  static Mount parse(String line) {
    String[] fields = line.split(" ");
    return fields.length < 3 ? null : new Mount(fields[0], unescaped(fields[1]), fields[2]);
  }

  String device() {
    return device;
  }

  String point() {
    return point;
  }

  /**
   * Whether it stores what is written. Left out, as node_exporter does: what containers of the same
   * machine have mounted, under a new name each time; and snap packages, always full.
   */
  boolean isStorage() {
    return (device.startsWith("/dev/") || TYPES_WITHOUT_A_DEVICE.contains(type))
        && !type.equals("squashfs")
        && !point.startsWith("/var/lib/docker/")
        && !point.startsWith("/var/lib/containers/storage/");
  }

  /** Whether asking it may hang because another machine is gone. */
  boolean isRemote() {
    return device.startsWith("//") || (device.contains(":") && !device.startsWith("/dev/"));
  }

  /** The kernel writes spaces, tabs, line feeds and backslashes as three octal digits. */
  private static String unescaped(String field) {
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 3 < field.length() && isOctal(field, i + 1)) {
        text.append((char) Integer.parseInt(field.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isOctal(String text, int from) {
    for (int i = from; i < from + 3; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '7') {
        return false;
      }
    }
    return true;
  }
}
