export const errors = {
  offline: 'The server cannot be reached; check the network and try again', badAnswer: 'The server answered with something unreadable; try again later', unknown: 'Something unexpected happened', number: 'Number',
}
