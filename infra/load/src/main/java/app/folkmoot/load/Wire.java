package app.folkmoot.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection, kept open for as long as the server likes it, and one request at a time
 * (HTTP/1.1, RFC 9112): a client that costs next to nothing, so that the processors are the
 * server's.
 */
final class Wire implements AutoCloseable {
  /** A rebuild compares whole collections before its next line. */
  private static final int PATIENCE_MILLIS = 600_000;

  private final int port;
  private Socket socket;
  private InputStream in;
  private boolean closing;

  Wire(int port) throws IOException {
    this.port = port;
    socket = connected(port);
    in = input(socket);
  }

  private static Socket connected(int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static InputStream input(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * What came back.
   *
   * @param headers under their names in lower case; of one that came twice both, a line each
   */
  record Answer(int status, Map<String, String> headers, String body) {

    /** The body of an answer that all is well. */
    String accepted() {
      if (status != 200) {
        throw new IllegalStateException("answered " + status + ": " + body);
      }
      return body;
    }

    /** The first text under a name in a JSON body. */
    String text(String field) {
      String start = "\"" + field + "\":\"";
      int from = body.indexOf(start);
      if (from < 0) {
        throw new IllegalStateException("no " + field + " in " + body);
      }
      return body.substring(from + start.length(), body.indexOf('"', from + start.length()));
    }
  }

  Answer get(String path, Map<String, String> headers) throws IOException {
    return ask("GET " + path, headers, "", "");
  }

  Answer post(String path, Map<String, String> headers, String type, String body)
      throws IOException {
    return ask("POST " + path, headers, type, body);
  }

  private Answer ask(String what, Map<String, String> headers, String type, String body)
      throws IOException {
    if (closing) {
      socket.close();
      socket = connected(port);
      in = input(socket);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(what).append(" HTTP/1.1\r\nHost: localhost:");
    head.append(port).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (!type.isEmpty()) {
      head.append("Content-Type: ").append(type).append("\r\n");
    }
    if (what.startsWith("POST")) {
      head.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    socket.getOutputStream().write(out.toByteArray());
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
    }
    closing = "close".equals(headers.get("connection"));
    byte[] body =
        "chunked".equals(headers.get("transfer-encoding"))
            ? chunks()
            : bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      all.writeBytes(bytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer was cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
