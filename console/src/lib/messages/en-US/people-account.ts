/** Pages before the shell. */
export const gate = {
  poem: 'A letter on the wing', promise: 'Every question from your shop in one place. The bot answers first, people take it from there, and the data stays on your own machines.',
  welcome: 'Sign in to Yanshu', signInAbout: 'Use the account that your administrator made for you.', signIn: 'Sign in', login: 'Login', password: 'Password', name: 'Name',
  loginMissing: 'Enter your login', passwordMissing: 'Enter your password', nameMissing: 'Enter your name', loginShape: '2–64 letters, digits or . _ @ -',
  firstTime: 'First time here? Use the link in setup-link.txt, in the data folder of the server, to set up.',
  demoPeople: 'This is a demo: logins and passwords are in demo-people.json, in the data folder of the server.',
  forgotten: 'Forgot the password? Ask an administrator for a one-time reset link.',
  greeting: (name: string) => `Welcome back, ${name}`,
  lastSignIn: (at: string, ip: string) => `Last sign-in: ${at}, from ${ip}.`,
  failures: (count: number) => (count === 1 ? 'One failed sign-in since you were here last' : `${count} failed sign-ins since you were here last`),
  failuresHelp: 'If that was not you, change your password and tell an administrator.',
  linkTitle: 'One-time link', linkBroken: 'The link is incomplete. Copy all of it and open it again.', toSignIn: 'Go to sign-in',
  linkFor: (name: string, login: string) => `${name} (login ${login})`,
  purposes: {
    setup: { title: 'Make the first administrator', about: 'Yanshu is installed. Choose a login and a password to begin.', go: 'Create and sign in' },
    invitation: { title: 'Accept the invitation', about: 'Choose a password for your account; from then on sign in with it.', go: 'Set password and sign in' },
    reset: { title: 'Choose a new password', about: 'All sessions of this account end.', go: 'Set password and sign in' },
  },
  newPassword: 'New password', again: 'Once more', againDiffers: 'The two passwords differ', passwordWeak: 'The password does not yet keep all the rules below',
  rules: { length: '12 characters or more', lower: 'A lower-case letter', upper: 'An upper-case letter', digit: 'A digit', symbol: 'A symbol', noLogin: 'Not your login' },
  dueTitle: 'Change your password', dueAbout: 'The present password has expired or was set by somebody else. Change it to go on.',
}

export const profile = {
  about: (login: string) => `Login ${login}`, basics: 'About you', name: 'Name', nameHelp: 'Customers see this name in a conversation.',
  passwordTitle: 'Password', present: 'Present password', presentWrong: 'This is not the present password', changePassword: 'Change password', passwordChanged: 'Password changed; your other sessions have ended',
  sessions: 'Sessions', seen: 'Active', thisSession: 'This one', endSession: 'End', endSessionAsk: 'End this session? That device must sign in again.', sessionEnded: 'Session ended', unknownClient: 'Unknown device',
}
