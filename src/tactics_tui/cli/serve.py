"""`tactics serve`: the app in a browser on this machine."""

import click

from tactics_tui.cli.context import Context, Failure, pass_context, remark


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--allow-network", is_flag=True, help="Let other machines reach --host. Read first.")
@click.option("--sessions", type=click.IntRange(1, 64), default=8, show_default=True)
@pass_context
def serve(context: Context, host: str, port: int, allow_network: bool, sessions: int) -> None:
    """Open the app in a browser on this machine.

    Prints one address. It holds a token, so that no other page in your browser can start the
    app; give it to nobody whom you would not hand your keyboard. Stop with Ctrl+C.

    With --host other machines can reach the app only together with --allow-network. Whoever
    has the address can then use it, and nothing is encrypted. For a room, share your screen.
    """
    from tactics_tui.serve.address import (
        NETWORK_WARNING,
        AddressError,
        check_host,
        is_loopback,
        listen,
    )

    try:
        from tactics_tui.serve.guard import Guard
        from tactics_tui.serve.server import GuardedServer
    except ImportError:
        from tactics_tui.export.extras import MissingExtraError

        raise Failure(str(MissingExtraError("serve"))) from None
    folder = context.folder.resolve()
    try:
        check_host(host, allow_network)
        listening, address = listen(host, port)
    except AddressError as error:
        raise Failure(str(error)) from None
    if not is_loopback(host):
        remark(NETWORK_WARNING)
    guard = Guard(address, most=sessions)
    click.echo(f"Open {guard.door}")
    click.echo("Stop with Ctrl+C.", err=True)
    GuardedServer(folder, guard).run(listening)
