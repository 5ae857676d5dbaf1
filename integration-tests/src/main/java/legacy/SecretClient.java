package legacy;

/** A way to ask for an address, with secrets in it and beside it. */
interface SecretClient {

  /** Says who asked, and what came of it. */
  String ask(String address) throws Exception;

  /** Asks each client for each address that holds a secret, and prints what came of it. */
  static void askAll(String api, SecretClient... clients) throws Exception {
    for (String address : SecretAddresses.all(api)) {
      for (SecretClient client : clients) {
        System.out.println(client.ask(address));
      }
    }
  }
}
